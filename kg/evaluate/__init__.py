"""How well a graph says what a careful reader finds: precision, recall, evidence, calibration, errors."""

from kg.evaluate.files import GoldFile, MeasureError, read_gold, read_graph
from kg.evaluate.measure import Measurement, measure

__all__ = ["GoldFile", "MeasureError", "Measurement", "measure", "read_gold", "read_graph"]
