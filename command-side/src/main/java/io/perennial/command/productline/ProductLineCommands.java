package io.perennial.command.productline;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.ComparableText;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineIntroduced;
import java.util.List;

/** The commands about product lines. */
public final class ProductLineCommands {

  private static final String LINE = "product-line-1";
  private static final CommandFamily LINES =
      new CommandFamily(
          "product-lines",
          "productLineId",
          "product-line-",
          ProductLineRefusal.PRODUCT_LINE_UNKNOWN,
          "product-line");
  private static final String KIND = "product-line-name";
  private static final UniqueValue NAME = new UniqueValue(KIND, false, ProductLineCommands::name);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(ProductLineRefusal.values()),
          List.of(NAME),
          List.of(
              creation(
                      LINES,
                      "introduce",
                      "Introduce a product line.",
                      new IntroduceProductLine(LINE, "power tools", ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN)
                  .claiming(
                      NAME,
                      command -> List.of(ComparableText.word(command.productLine())),
                      IntroduceProductLine::productLineId,
                      ProductLineRefusal.PRODUCT_LINE_NAME_TAKEN),
              task(
                      LINES,
                      "differentiate",
                      "Say whether the products of the line differ from those of others; with a"
                          + " customer's experience this gives the selling strategy.",
                      new DifferentiateProductLine(
                          LINE, Differentiation.COMMODITY, "others sell the same", ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, DATED_TOO_EARLY)));

  private static List<HeldValue> name(LifecycleEvent event) {
    return event instanceof ProductLineIntroduced introduced
        ? List.of(
            HeldValue.gained(
                KIND, introduced.productLineId(), ComparableText.word(introduced.productLine())))
        : List.of();
  }

  private ProductLineCommands() {}
}
