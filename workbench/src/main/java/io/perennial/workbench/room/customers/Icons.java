package io.perennial.workbench.room.customers;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which picture stands beside which event. */
final class Icons {

  private static final List<Map.Entry<Pattern, String>> ICONS =
      List.of(
          icon("Erasure|LegalHold|EntryStruckOut", "shield"),
          icon("Complaint", "speech"),
          icon("AccountPlan", "plan"),
          icon("WonBack|CustomerWon|Qualified|Reopened|DealClosed", "star"),
          icon("Defection|ProspectLost|Disqualified|FailureAnalysis", "leaving"),
          icon("Credit|Investigation|Invoice|WriteOff", "credit"),
          icon("Payment", "coin"),
          icon("PurchaseRecorded|Stock|Wallet", "cart"),
          icon("PurchaseReturned|LossSuffered|Goodwill", "back"),
          icon("Visit|SalesDay|DayReport", "walk"),
          icon("Call|Funnel|Objection|ProspectRest", "phone"),
          icon("Survey|Referral|Preference", "heart"),
          icon("Contract", "paper"),
          icon("Tier|Pyramid|Evaluated|Phase|Priority|Experience|ExitBarrier", "rank"),
          icon("Person|Stakeholder|Representative", "person"),
          icon("Notice|MarketReport|Meeting", "bell"));

  private Icons() {}

  private static Map.Entry<Pattern, String> icon(String types, String name) {
    return Map.entry(Pattern.compile(types), name);
  }

  /** The picture of a kind of event. */
  static String of(String type) {
    return ICONS.stream()
        .filter(icon -> icon.getKey().matcher(type).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("note");
  }
}
