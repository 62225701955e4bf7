"""Questions by name: a catalogue, their parameters, and answers whose rows carry their evidence."""
