"""Personal data is sealed before it reaches the disk: keys, sealing, and the model fields that do it by themselves."""
