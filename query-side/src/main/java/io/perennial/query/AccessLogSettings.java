package io.perennial.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is demanded of those who look at personal data, settings under {@code perennial.access-log}.
 *
 * @param reasonRequired whether who may see personal data must say why with each question; else who
 *     gives no reason is answered, too
 */
@ConfigurationProperties("perennial.access-log")
public record AccessLogSettings(@DefaultValue("false") boolean reasonRequired) {}
