package io.perennial.command.salestarget;

import io.perennial.command.common.Entries;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sales target in parts that add up to it; months add up to their quarters where there are
 * quarters.
 *
 * @param by what it is split by
 * @param parts the parts
 */
public record TargetSplitEntry(
    @NotNull TargetSplitKind by,
    @NotNull @Size(min = 1, max = TargetSplitEntry.PARTS) List<@NotNull @Valid TargetPartEntry> parts) {

  /** Most parts of a split. */
  static final int PARTS = 500;

  public TargetSplitEntry {
    parts = Entries.of(parts);
  }

  TargetSplit toSplit(ReportingCurrency currency, String pointer) {
    return new TargetSplit(
        by,
        IntStream.range(0, parts.size())
            .mapToObj(i -> parts.get(i).toPart(currency, pointer + "/parts/" + i))
            .toList());
  }
}
