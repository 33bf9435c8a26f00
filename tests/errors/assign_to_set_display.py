# A set display is no target.
{1, 2} = {3}  # error: cannot assign to set display here. Maybe you meant '==' instead of '='?
