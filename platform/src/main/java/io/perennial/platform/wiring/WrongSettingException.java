package io.perennial.platform.wiring;

/** A setting is wrong, or names something that cannot be reached; the service does not start. */
public final class WrongSettingException extends RuntimeException {

  private final String setting;

  public WrongSettingException(String setting, String problem) {
    super(problem);
    this.setting = setting;
  }

  public WrongSettingException(String setting, String problem, Throwable cause) {
    super(problem, cause);
    this.setting = setting;
  }

  /** The setting's full name. */
  public String setting() {
    return setting;
  }
}
