package io.perennial.platform.wiring;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;

/**
 * Names this process among others that share its stores; never used again by another process.
 *
 * @param value process, host and start time
 */
public record NodeId(String value) {

  /** This process. */
  public static NodeId current() {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    return new NodeId(runtime.getName() + "-" + Long.toString(runtime.getStartTime(), 36));
  }
}
