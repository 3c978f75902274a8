"""Pure rules about text: offsets, direction, normal forms, sentence boundaries."""
