package io.perennial.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The numbers of the command side.
 *
 * @param timeout how long an answer to a command is waited for
 * @param handlers commands that are handled at once, those that nobody waits for any more among
 *     them; one more is answered with 503 and not begun
 * @param retries how often a command is tried again inside when another one came first
 * @param idempotencyRetention how long an answer is kept under its idempotency key, at least 24
 *     hours
 * @param idempotencyLease after which a request that another process began, and did not finish, may
 *     be taken over; longer than the timeout
 * @param claimMinimumAge after which a claim whose owner has not come to exist is released; a
 *     command that needs more than half of it is given up
 * @param claimRecheck after which a claim that was found in order is looked at again
 * @param sweepInterval how often old answers and claims, and work that has become due, are looked
 *     for
 * @param sweepPortion how many of them are handled in one go
 * @param dutyLease after which another node does what has become due, when the one that did it has
 *     given no sign; longer than the sweep interval
 * @param queryAddress where views are served, such as {@code https://perennial.example}, for the
 *     {@code Location} of what has been created; where commands are when absent
 * @param batchConcurrency commands of batches that are executed at once
 * @param batchWindow lines of one batch that are in memory at once
 * @param batchLineLimit largest line of a batch
 */
@ConfigurationProperties("perennial.commands")
public record CommandSettings(
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("256") int handlers,
    @DefaultValue("10") int retries,
    @DefaultValue("48h") Duration idempotencyRetention,
    @DefaultValue("60s") Duration idempotencyLease,
    @DefaultValue("10m") Duration claimMinimumAge,
    @DefaultValue("24h") Duration claimRecheck,
    @DefaultValue("1m") Duration sweepInterval,
    @DefaultValue("500") int sweepPortion,
    @DefaultValue("3m") Duration dutyLease,
    @DefaultValue("") String queryAddress,
    @DefaultValue("32") int batchConcurrency,
    @DefaultValue("256") int batchWindow,
    @DefaultValue("64KB") DataSize batchLineLimit) {

  public CommandSettings {
    require(
        idempotencyRetention.compareTo(Duration.ofHours(24)) >= 0,
        "idempotency-retention must be at least 24 hours");
    require(
        idempotencyLease.compareTo(timeout) > 0, "idempotency-lease must be longer than timeout");
    require(
        claimMinimumAge.compareTo(timeout.multipliedBy(2)) >= 0,
        "claim-minimum-age must be at least twice the timeout");
    require(handlers > 0, "handlers must be at least 1");
    require(retries >= 0, "retries must not be negative");
    require(
        sweepPortion > 0 && batchConcurrency > 0 && batchWindow > 0,
        "sweep-portion, batch-concurrency and batch-window must be at least 1");
    require(
        dutyLease.compareTo(sweepInterval) > 0, "duty-lease must be longer than sweep-interval");
    require(
        batchLineLimit.toBytes() > 0 && batchLineLimit.toBytes() <= Integer.MAX_VALUE,
        "batch-line-limit must be 1B to 2047MB");
    require(
        timeout.isPositive() && sweepInterval.isPositive() && claimRecheck.isPositive(),
        "timeout, sweep-interval and claim-recheck must be longer than nothing");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("perennial.commands: " + message);
    }
  }
}
