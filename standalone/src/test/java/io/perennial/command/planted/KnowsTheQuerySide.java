package io.perennial.command.planted;

import io.perennial.query.view.View;

/** The command side asks a view. */
public record KnowsTheQuerySide(View<String> view) {}
