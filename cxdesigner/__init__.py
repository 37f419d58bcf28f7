"""CX Designer: a desktop editor for service blueprints and customer journeys."""

__version__ = "0.1.0"
