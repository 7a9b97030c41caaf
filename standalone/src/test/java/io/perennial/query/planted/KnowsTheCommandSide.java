package io.perennial.query.planted;

import io.perennial.command.Refusal;

/** The query side knows refusals. */
public record KnowsTheCommandSide(Refusal refusal) {}
