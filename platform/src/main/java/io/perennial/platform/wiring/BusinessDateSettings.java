package io.perennial.platform.wiring;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Between which dates the business is: what is recorded and what is asked for.
 *
 * @param lowest lowest business date
 * @param yearsAhead years after the current one in which what lies ahead may still be dated
 */
@ConfigurationProperties("perennial.policy.dates")
public record BusinessDateSettings(
    @DefaultValue("1970-01-01") LocalDate lowest, @DefaultValue("1") int yearsAhead) {}
