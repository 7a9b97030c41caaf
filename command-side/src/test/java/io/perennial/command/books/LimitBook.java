package io.perennial.command.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was proposed and approved. */
final class LimitBook {
  private final Set<String> proposals = new HashSet<>();
  private Optional<CreditLimitProposed> open = Optional.empty();
  private Optional<CreditLimitProposed> replaced = Optional.empty();
  private @Nullable String proposer;
  private @Nullable CreditLimitApproved inForce;
  private boolean loosened;

  /** Whether anything may be bought on credit. */
  boolean granted() {
    return inForce != null;
  }

  /** The limit in force; empty when there is none, or when it is unlimited. */
  Optional<BigDecimal> limit() {
    return Optional.ofNullable(inForce)
        .map(CreditLimitApproved::limit)
        .map(money -> money.amount());
  }

  LocalDate approvedOn() {
    return inForce == null ? LocalDate.MIN : inForce.occurredOn();
  }

  void enter(CreditLimitProposed proposed, String actor) {
    assertThat(proposals.add(proposed.proposalId())).as("proposed twice").isTrue();
    assertThat(proposed.occurredOn()).isAfterOrEqualTo(approvedOn());
    open.ifPresent(
        earlier -> assertThat(proposed.occurredOn()).isAfterOrEqualTo(earlier.occurredOn()));
    replaced = open;
    open = Optional.of(proposed);
    proposer = actor;
  }

  void enter(CreditLimitProposalReplaced replacement) {
    assertThat(replaced.map(CreditLimitProposed::proposalId)).contains(replacement.proposalId());
    assertThat(open.map(CreditLimitProposed::proposalId)).contains(replacement.replacedBy());
    replaced = Optional.empty();
  }

  void enter(CreditLimitProposalRejected rejected) {
    assertThat(open.map(CreditLimitProposed::proposalId)).contains(rejected.proposalId());
    open = Optional.empty();
  }

  void enter(CreditLimitApproved approved, String actor) {
    CreditLimitProposed asked = open.orElseThrow();
    assertThat(approved.occurredOn())
        .isAfterOrEqualTo(approvedOn())
        .isAfterOrEqualTo(asked.occurredOn());
    assertThat(approved)
        .returns(asked.proposalId(), CreditLimitApproved::proposalId)
        .returns(asked.creditClass(), CreditLimitApproved::creditClass)
        .returns(asked.limit(), CreditLimitApproved::limit);
    assertThat(actor).as("approved by the proposer").isNotEqualTo(proposer);
    open = Optional.empty();
    Optional<BigDecimal> before = limit();
    inForce = approved;
    if (before.isPresent() && limit().map(now -> now.compareTo(before.get()) > 0).orElse(true)) {
      if (approved.creditClass() == CreditClass.B) {
        assertThat(loosened).as("loosened twice on one day, whatever the dates say").isFalse();
      }
      loosened = true;
    }
  }

  void check() {
    assertThat(replaced).as("replaced without an event").isEmpty();
  }
}
