"""Obstacles: what stops a start until an administrator has mended it."""


class Obstacle(Exception):
    """Something in the way of the start, told in one line that holds no secret.

    `code` is what the process ends with; docs/administrator.md lists those that are not 1.
    """

    code = 1
