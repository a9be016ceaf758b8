"""The parts of `gespreksronde doctor`."""
