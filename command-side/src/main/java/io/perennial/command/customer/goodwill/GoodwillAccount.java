package io.perennial.command.customer.goodwill;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What decisions about goodwill rest on. Amounts are in the reporting currency.
 *
 * @param losses losses by their identifiers
 * @param proposals goodwill that waits for a second person, by its identifiers
 */
public record GoodwillAccount(Map<String, Loss> losses, Map<String, Proposal> proposals) {

  /** Of a loss or a proposal, with its identifier. */
  private static final int ENTRY_BYTES = 300;

  /**
   * A loss.
   *
   * @param amount what has been lost
   * @param on business date
   * @param granted worth of all goodwill for it
   */
  public record Loss(BigDecimal amount, LocalDate on, BigDecimal granted) {}

  /**
   * Goodwill that waits for a second person.
   *
   * @param lossId the loss that it is for
   * @param worth what it is worth
   * @param on date of the proposal
   * @param proposer who asked for it
   */
  public record Proposal(String lossId, BigDecimal worth, LocalDate on, Asker proposer) {}

  public GoodwillAccount {
    losses = Map.copyOf(losses);
    proposals = Map.copyOf(proposals);
  }

  /** Nothing lost. */
  static GoodwillAccount none() {
    return new GoodwillAccount(Map.of(), Map.of());
  }

  /** About how many bytes it takes in memory. */
  long bytes() {
    return (long) ENTRY_BYTES * (losses.size() + proposals.size());
  }

  /** What has been lost in all. */
  BigDecimal lost() {
    return losses.values().stream().map(Loss::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The loss, which must have been recorded. */
  Loss loss(String lossId) {
    Loss loss = losses.get(lossId);
    if (loss == null) {
      throw new RefusedException(
          GoodwillRefusal.LOSS_UNKNOWN, "No loss " + lossId + " has been recorded");
    }
    return loss;
  }

  /** The proposal, which must wait for a second person. */
  Proposal openProposal(String goodwillId) {
    Proposal open = proposals.get(goodwillId);
    if (open == null) {
      throw new RefusedException(
          GoodwillRefusal.GOODWILL_UNKNOWN,
          "Goodwill " + goodwillId + " does not wait for a second person");
    }
    return open;
  }

  GoodwillAccount withLoss(String lossId, Loss loss) {
    return new GoodwillAccount(with(losses, lossId, loss), proposals);
  }

  GoodwillAccount withProposal(String goodwillId, Proposal proposal) {
    return new GoodwillAccount(losses, with(proposals, goodwillId, proposal));
  }

  /** After a grant, which ends its proposal where there was one. */
  GoodwillAccount withGrant(String goodwillId, String lossId, BigDecimal granted) {
    Loss loss = losses.get(lossId);
    return new GoodwillAccount(
        loss == null ? losses : with(losses, lossId, new Loss(loss.amount(), loss.on(), granted)),
        without(goodwillId));
  }

  GoodwillAccount withoutProposal(String goodwillId) {
    return new GoodwillAccount(losses, without(goodwillId));
  }

  private Map<String, Proposal> without(String goodwillId) {
    Map<String, Proposal> open = new HashMap<>(proposals);
    open.remove(goodwillId);
    return open;
  }

  private static <T> Map<String, T> with(Map<String, T> map, String id, T value) {
    Map<String, T> grown = new HashMap<>(map);
    grown.put(id, value);
    return grown;
  }
}
