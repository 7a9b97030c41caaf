package io.perennial.platform.wiring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which setting is wrong, in place of a stack trace. Found by Spring Boot through
 * spring.factories.
 */
public final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSettingException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingException cause) {
    return new FailureAnalysis(
        cause.setting() + ": " + cause.getMessage(),
        "Correct the setting " + cause.setting() + ", or what it names, and start again.",
        cause);
  }
}
