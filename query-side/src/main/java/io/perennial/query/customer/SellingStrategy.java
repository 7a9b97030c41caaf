package io.perennial.query.customer;

import io.perennial.events.customer.appraisal.Experience;

/** How to sell to a customer, by its experience and by how much a product differs from others. */
public enum SellingStrategy {
  /** Attention of our seniors; a high price holds. */
  ACCOUNT_MANAGEMENT,
  /** Know-how of applications. */
  PRODUCT_AUGMENTATION,
  /** Delivery, training and service after the sale. */
  CUSTOMER_SERVICE,
  PRICE;

  static SellingStrategy ofDifferentiated(Experience experience) {
    return switch (experience) {
      case INEXPERIENCED_GENERALIST -> ACCOUNT_MANAGEMENT;
      case EXPERIENCED_SPECIALIST -> PRODUCT_AUGMENTATION;
    };
  }

  static SellingStrategy ofCommodity(Experience experience) {
    return switch (experience) {
      case INEXPERIENCED_GENERALIST -> CUSTOMER_SERVICE;
      case EXPERIENCED_SPECIALIST -> PRICE;
    };
  }
}
