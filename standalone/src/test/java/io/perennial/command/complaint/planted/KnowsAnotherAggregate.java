package io.perennial.command.complaint.planted;

import io.perennial.command.accountplan.AccountPlan;

/** One aggregate holds another one. */
public record KnowsAnotherAggregate(AccountPlan plan) {}
