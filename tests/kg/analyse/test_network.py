"""The network holds what the graph holds, and can be written in the formats that people draw from."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import networkx as nx
from hypothesis import given

from kg.analyse import to_networkx
from kg.model.graph import Graph
from kg.model.vocabulary import Relation
from tests.graphs import graphs, small_graph


def test_entities_are_nodes_and_statements_edges() -> None:
    network = to_networkx(small_graph())
    assert network.nodes["body/pct"]["name"] == "Oakshire PCT"
    assert json.loads(network.nodes["body/pct"]["names"]) == ["Oakshire PCT", "the PCT"]
    assert {data["role"] for _, _, data in network.out_edges("person/jo", data=True)} == {
        "Chair",
        "Director of Health",
    }


def test_two_links_between_the_same_two_stay_two() -> None:
    graph = small_graph()
    member = next(s for s in graph.statements if s.relation is Relation.PART_OF)
    also = replace(member, relation=Relation.MEMBER_OF, id="another")
    network = to_networkx(replace(graph, statements=(member, also)))
    assert network.number_of_edges("board/health", "body/council") == 2


def test_a_path_leads_to_its_quotes() -> None:
    network = to_networkx(small_graph())
    path = nx.shortest_path(network.to_undirected(as_view=True), "person/jo", "area/oakshire")
    edges = network.get_edge_data(path[0], path[1])
    assert any("is Director of Health" in data["evidence"] for data in edges.values())


def test_an_empty_graph_is_an_empty_network() -> None:
    assert len(to_networkx(Graph((), (), ()))) == 0


@given(graphs())
def test_every_qualifier_is_kept(graph: Graph) -> None:
    network = to_networkx(graph)
    assert sorted(network.nodes) == [entity.id for entity in graph.entities]
    for statement in graph.statements:
        data = network.edges[statement.subject, statement.object, statement.id]
        assert (data["relation"], data["status"]) == (statement.relation, statement.status)
        assert (data["joint"], data["inferred"]) == (statement.joint, statement.inferred)
        assert (data.get("from"), data.get("until")) == (statement.from_, statement.until)
        assert (data.get("kind"), data.get("share")) == (statement.kind, statement.share)
        assert data["confidence"] == statement.confidence
        assert len(json.loads(data["evidence"])) == len(statement.evidence)


@given(graphs())
def test_graphml_and_gexf_and_json_can_be_written_and_read(graph: Graph) -> None:
    network = to_networkx(graph)
    for write, read in ((nx.write_graphml, nx.read_graphml), (nx.write_gexf, nx.read_gexf)):
        file = io.BytesIO()
        write(network, file)
        file.seek(0)
        back = read(file)
        assert set(back.nodes) == set(network.nodes)
        assert back.number_of_edges() == network.number_of_edges()
    json.dumps(nx.node_link_data(network, edges="edges"))
