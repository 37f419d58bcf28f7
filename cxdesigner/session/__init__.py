"""What a person does with a project as a whole: begin, open, save, export, find again. No Qt, no terminal."""
