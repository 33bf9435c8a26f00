from model.elevator import Elevator
from model.building import Building
