from outer import divide
