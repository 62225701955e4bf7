"""The pages: rendered here, without script, with nothing from another host."""
