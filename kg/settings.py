"""The settings of a run: one frozen object, built at the edge and handed down."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_BASE = "https://w3id.org/govgraph/"


class Settings(BaseSettings):
    """Read from the environment, with GOVGRAPH_ before each name; an argument given in code goes first."""

    model_config = SettingsConfigDict(env_prefix="GOVGRAPH_", frozen=True, extra="ignore")

    store: Path = Field(
        default_factory=lambda: user_data_path("govgraph", appauthor=False) / "store",
        description="The folder of the store.",
    )
    base_iri: str = Field(
        default=DEFAULT_BASE,
        pattern=r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`#]*/$",  # passages have the fragment
        description="What IRIs start with; it ends in /.",
    )
    confidence_threshold: float = Field(
        default=0.5, ge=0, le=1, description="Below it a statement is not among the current facts."
    )
    processes: int = Field(default=0, ge=0, le=64, description="Processes that extract; 0 is one a core.")
    query_seconds: float = Field(default=10.0, gt=0, le=600, description="The time limit of a user's query.")
    query_rows: int = Field(default=10_000, ge=1, description="The most rows of an answer to a user's query.")
    neo4j_uri: str = "bolt://127.0.0.1:7687"
    neo4j_user: str = "neo4j"
    neo4j_password: SecretStr = SecretStr("")
    neo4j_database: str = "neo4j"
