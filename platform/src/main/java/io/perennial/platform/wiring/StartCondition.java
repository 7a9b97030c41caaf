package io.perennial.platform.wiring;

/**
 * What has to be in order before the first message is handled. Conditions are looked at in order.
 */
@FunctionalInterface
public interface StartCondition {

  /** Order of what makes sure that the log is the right one; others come behind it. */
  int LOG = 0;

  /** Order of what makes sure that the stores belong together. */
  int STORES = 10;

  /** Order of what makes sure that the nodes agree. */
  int NODES = 20;

  /**
   * Puts it in order, where it can.
   *
   * @throws WrongSettingException when it is not in order; the service does not start
   */
  void require();
}
