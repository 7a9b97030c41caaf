package io.perennial.query.activity;

import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.productline.Differentiation;

/** How to sell to a customer, by its experience and by how much a product differs from others. */
public enum SellingStrategy {
  /** Attention of our seniors; a high price holds. */
  ACCOUNT_MANAGEMENT,
  /** Know-how of applications. */
  PRODUCT_AUGMENTATION,
  /** Delivery, training and service after the sale. */
  CUSTOMER_SERVICE,
  PRICE;

  /** The strategy for products of that kind to customers of that experience. */
  public static SellingStrategy of(Experience experience, Differentiation differentiation) {
    return switch (differentiation) {
      case DIFFERENTIATED ->
          switch (experience) {
            case INEXPERIENCED_GENERALIST -> ACCOUNT_MANAGEMENT;
            case EXPERIENCED_SPECIALIST -> PRODUCT_AUGMENTATION;
          };
      case COMMODITY ->
          switch (experience) {
            case INEXPERIENCED_GENERALIST -> CUSTOMER_SERVICE;
            case EXPERIENCED_SPECIALIST -> PRICE;
          };
    };
  }
}
