package io.perennial.events.customer.care;

/** What a customer thinks of something. */
public enum Liking {
  LIKED,
  DISLIKED
}
