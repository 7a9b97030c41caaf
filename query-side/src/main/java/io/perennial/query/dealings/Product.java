package io.perennial.query.dealings;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A product, as it is called in purchases.
 *
 * @param productId the product; absent where it was not said
 * @param productLine its product line; absent where it was not said
 */
record Product(@Nullable String productId, @Nullable String productLine)
    implements Comparable<Product> {

  private static final Comparator<Product> ORDER =
      Comparator.comparing(Product::productLine, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Product::productId, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public int compareTo(Product other) {
    return ORDER.compare(this, other);
  }
}
