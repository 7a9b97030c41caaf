package io.perennial.workbench.act;

import java.util.Locale;
import java.util.Set;

/** Commands about a customer that belong together; those of other families are few. */
enum Group {
  CONTACTS("log-visit", "log-call", "set-contact-priority", "record-preference"),
  SALES(
      "record-purchase",
      "record-return",
      "sign-contract",
      "renew-contract",
      "decline-renewal",
      "report-stock",
      "estimate-share-of-wallet"),
  WINNING(
      "qualify",
      "disqualify",
      "reopen",
      "record-funnel-step",
      "record-objection",
      "close-deal",
      "lose-prospect"),
  MONEY(
      "issue-invoice",
      "record-payment",
      "issue-credit-note",
      "propose-write-off",
      "approve-write-off",
      "reject-write-off"),
  CREDIT(
      "propose-credit-limit",
      "approve-credit-limit",
      "reject-credit-limit",
      "agree-credit-terms",
      "release-credit-purchase",
      "order-measure",
      "close-measure",
      "open-credit-review",
      "conclude-credit-review",
      "open-investigation",
      "answer-investigation",
      "conclude-investigation",
      "abandon-investigation"),
  LOYALTY(
      "record-survey-answer",
      "record-referral",
      "record-referral-purchase",
      "note-experience-signal",
      "record-exit-barrier",
      "record-loss-suffered",
      "grant-goodwill",
      "approve-goodwill",
      "reject-goodwill"),
  LOSS("declare-defection", "declare-partial-defection", "record-failure-analysis", "win-back"),
  STANDING(
      "change-tier",
      "classify-in-pyramid",
      "move-relationship-phase",
      "classify-experience",
      "evaluate"),
  FACTS(
      "register",
      "amend-basic-facts",
      "amend-profile",
      "amend-business",
      "amend-dealings",
      "assign-representative",
      "add-person",
      "amend-person",
      "remove-person",
      "name-stakeholder",
      "amend-stakeholder",
      "drop-stakeholder",
      "acknowledge-notice"),
  UPKEEP("strike-out", "set-legal-hold", "lift-legal-hold"),
  /** Commands of other families, and those that have no group of their own yet. */
  ALL;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of strings
  private final Set<String> names;

  Group(String... names) {
    this.names = Set.of(names);
  }

  /** The group of a command. */
  static Group of(Command command) {
    if (command.family().equals("customers")) {
      for (Group group : values()) {
        if (group.names.contains(command.name())) {
          return group;
        }
      }
    }
    return ALL;
  }

  /** Its name in keys of texts. */
  String key() {
    return "act.group-" + name().toLowerCase(Locale.ROOT);
  }
}
