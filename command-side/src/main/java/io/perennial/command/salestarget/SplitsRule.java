package io.perennial.command.salestarget;

import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.RefusedException.Details;
import io.perennial.command.RefusedException.Place;
import io.perennial.events.ComparableText;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Each split says what it is split by, and its parts add up to the whole. Months add up to their
 * quarters where there are quarters; a quarter need not have months.
 *
 * @param year calendar year
 * @param whole what is to be reached in it
 * @param splits the same in parts
 */
record SplitsRule(int year, TargetFigures whole, List<TargetSplit> splits) {
  private static final Pattern QUARTER = Pattern.compile("Q[1-4]");
  private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]");

  /** A split that does not add up, where it is, and by how much. */
  private record Uneven(Place place, Map<String, String> figures) {}

  void check(CustomerDirectory customers) {
    Map<TargetSplitKind, Integer> places = new EnumMap<>(TargetSplitKind.class);
    for (int i = 0; i < splits.size(); i++) {
      if (places.put(splits.get(i).by(), i) != null) {
        throw unclear(pointer(i), "the target is split by this twice");
      }
      checkParts(i, customers);
    }
    List<Uneven> differences = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      TargetSplit split = splits.get(i);
      if (split.by() == TargetSplitKind.MONTH && places.containsKey(TargetSplitKind.QUARTER)) {
        compareWithQuarters(i, places.get(TargetSplitKind.QUARTER), differences);
      } else {
        compare(pointer(i), "", sum(split.parts()), Measures.of(whole), differences);
      }
    }
    if (!differences.isEmpty()) {
      throw uneven(differences);
    }
  }

  private void checkParts(int place, CustomerDirectory customers) {
    TargetSplit split = splits.get(place);
    Set<String> known = new HashSet<>();
    for (int i = 0; i < split.parts().size(); i++) {
      TargetPart part = split.parts().get(i);
      String pointer = pointer(place) + "/parts/" + i;
      String key = part.code();
      String other = part.representative();
      if (split.by() == TargetSplitKind.REPRESENTATIVE) {
        key = other == null ? null : ComparableText.person(other);
        other = part.code();
      }
      if (key == null || other != null || !isOf(split.by(), key)) {
        throw unclear(pointer, "must say one " + wanted(split.by()) + ", and nothing else");
      }
      if (!known.add(key)) {
        throw unclear(pointer, "is a part a second time");
      }
      if (split.by() == TargetSplitKind.DEALER) {
        ScopeRule.requireDealer(key, pointer + "/code", customers);
      }
    }
  }

  private boolean isOf(TargetSplitKind by, String key) {
    return switch (by) {
      case QUARTER -> isPeriod(key, QUARTER);
      case MONTH -> isPeriod(key, MONTH);
      case REPRESENTATIVE, DEALER, PRODUCT, REGION -> !key.isBlank();
    };
  }

  private boolean isPeriod(String key, Pattern pattern) {
    String prefix = "%04d-".formatted(year);
    return key.startsWith(prefix) && pattern.matcher(key.substring(prefix.length())).matches();
  }

  private String wanted(TargetSplitKind by) {
    return switch (by) {
      case QUARTER -> "quarter as code, such as %04d-Q1".formatted(year);
      case MONTH -> "month as code, such as %04d-01".formatted(year);
      case REPRESENTATIVE -> "representative";
      case DEALER -> "dealer as code";
      case PRODUCT -> "product as code";
      case REGION -> "region as code";
    };
  }

  private void compareWithQuarters(int months, int quarters, List<Uneven> differences) {
    Map<String, List<TargetPart>> byQuarter = new TreeMap<>();
    for (TargetPart month : splits.get(months).parts()) {
      byQuarter.computeIfAbsent(quarterOf(month), quarter -> new ArrayList<>()).add(month);
    }
    byQuarter.forEach((quarter, parts) ->
        compare(
            pointer(months),
            quarter + ", ",
            sum(parts),
            sum(
                splits.get(quarters).parts().stream()
                    .filter(part -> quarter.equals(part.code()))
                    .toList()),
            differences));
  }

  private String quarterOf(TargetPart month) {
    String code = String.valueOf(month.code());
    int number = Integer.parseInt(code.substring(code.length() - 2));
    return "%04d-Q%d".formatted(year, (number + 2) / 3);
  }

  private static void compare(
      String pointer, String what, Measures parts, Measures whole, List<Uneven> differences) {
    parts
        .differencesFrom(whole)
        .forEach(difference ->
            differences.add(
                new Uneven(new Place(pointer, what + difference.inWords()), difference.figures())));
  }

  private static Measures sum(List<TargetPart> parts) {
    return parts.stream()
        .map(part -> Measures.of(part.figures()))
        .reduce(Measures.NONE, Measures::plus);
  }

  private static String pointer(int split) {
    return "/splits/" + split;
  }

  /** The figures are those of the first difference; all are told with their places. */
  private static RefusedException uneven(List<Uneven> differences) {
    Uneven first = differences.getFirst();
    return new RefusedException(
        SalesTargetRefusal.TARGET_SPLIT_UNEVEN,
        new Details(
            SalesTargetRefusal.TARGET_SPLIT_UNEVEN.code(),
            first.place.detail(),
            differences.stream().map(Uneven::place).toList(),
            first.figures));
  }

  private static RefusedException unclear(String pointer, String what) {
    return new RefusedException(
        SalesTargetRefusal.TARGET_SPLIT_UNCLEAR,
        pointer + " " + what,
        List.of(new Place(pointer, what)));
  }
}
