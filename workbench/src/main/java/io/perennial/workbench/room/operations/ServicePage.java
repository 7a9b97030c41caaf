package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/** What processes say of themselves. */
public final class ServicePage {

  private ServicePage() {}

  /**
   * How they are set up.
   *
   * @param shell what stands around it
   * @param nodes the processes
   */
  public record Settings(Shell shell, List<Node<Setting>> nodes) {}

  /**
   * What they do by themselves.
   *
   * @param shell what stands around it
   * @param nodes the processes
   */
  public record Duties(Shell shell, List<Node<Duty>> nodes) {}

  /**
   * A process.
   *
   * @param name names it
   * @param items what it says
   */
  public record Node<T>(String name, List<T> items) {}

  /**
   * A setting.
   *
   * @param name its full name
   * @param value what is in force; empty where nothing is
   * @param usual what would be in force if nobody had set anything; empty where nothing would
   * @param source where the value comes from, in words
   * @param given whether somebody has set it
   * @param meaning what it is for
   */
  public record Setting(
      String name, String value, String usual, String source, boolean given, String meaning) {}

  /**
   * Something that is done without anybody asking for it.
   *
   * @param name what it is called
   * @param meaning what it is
   * @param running whether it goes on
   * @param doneBy by which node, in words
   */
  public record Duty(String name, String meaning, boolean running, String doneBy) {}
}
