package io.perennial.query.activity;

import io.perennial.events.customer.file.CustomerClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was in the trade, and where, before that became otherwise.
 *
 * @param customerClass what it was in the trade
 * @param region sales region
 * @param until the first day on which it was so no more
 */
public record FormerTraits(
    @Nullable CustomerClass customerClass, @Nullable String region, LocalDate until) {}
