package io.perennial.query.keyaccount;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.measure.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought of a product line.
 *
 * @param productLine the line; {@code unknown} of what is in none
 * @param purchaseDays days with a purchase, in order
 * @param returnDays days on which something was given back, in order; amounts below zero
 */
public record LineDealings(
    String productLine,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays) {

  public LineDealings {
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
  }

  /** The lines in order of their names, one of them changed; a new one has nothing before that. */
  static List<LineDealings> changed(
      List<LineDealings> lines, @Nullable String productLine, UnaryOperator<LineDealings> change) {
    String name = productLine == null ? Grouping.UNKNOWN : productLine;
    List<LineDealings> all = new ArrayList<>(lines);
    LineDealings before =
        lines.stream()
            .filter(each -> each.productLine.equals(name))
            .findFirst()
            .orElseGet(() -> new LineDealings(name, List.of(), List.of()));
    all.remove(before);
    all.add(change.apply(before));
    all.sort(Comparator.comparing(LineDealings::productLine));
    return all;
  }

  LineDealings bought(PurchaseDay day) {
    return new LineDealings(productLine, PurchaseDays.of(purchaseDays).with(day), returnDays);
  }

  LineDealings gaveBack(PurchaseDay day) {
    return new LineDealings(productLine, purchaseDays, PurchaseDays.of(returnDays).with(day));
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  long bytes() {
    return PurchaseDays.of(purchaseDays).bytes() + PurchaseDays.of(returnDays).bytes();
  }
}
