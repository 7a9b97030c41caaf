package io.perennial.models.survival;

/**
 * Weeks of remission of 42 patients with leukemia, half of them given 6-mercaptopurine (Freireich
 * and others, 1963): the example of the textbooks.
 */
final class Remission {

  private static final int[] TREATED_LEFT = {6, 6, 6, 7, 10, 13, 16, 22, 23};
  private static final int[] TREATED_STAYED = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
  private static final int[] OTHERS_LEFT = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  private Remission() {}

  static Durations treated() {
    return durations(TREATED_LEFT, TREATED_STAYED);
  }

  static Durations others() {
    return durations(OTHERS_LEFT);
  }

  static Durations durations(int[] left, int... stayed) {
    Durations durations = new Durations();
    for (int each : left) {
      durations.left(each);
    }
    for (int each : stayed) {
      durations.stayed(each);
    }
    return durations;
  }
}
