package io.perennial.workbench;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.page.Assets;
import io.perennial.workbench.page.PageConfiguration;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.room.Rooms;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.SignInConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;

/** The workbench, put together; what Spring Boot sets up by itself is named, not searched. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@EnableConfigurationProperties(WorkbenchSettings.class)
@Import({SignInConfiguration.class, PageConfiguration.class, Rooms.class})
public class WorkbenchConfiguration {

  @Bean
  Doors doors(WorkbenchSettings settings) {
    return new Doors(settings.commands(), settings.queries(), settings.timeout());
  }

  @Bean
  Companies companies(Doors doors) {
    return new Companies(doors);
  }

  @Bean
  Interface describedInterface(Doors doors) {
    return new Interface(doors);
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  People people(ObjectProvider<OAuth2AuthorizedClientManager> clients, Clock clock) {
    return new People(clients, clock);
  }

  @Bean
  Pages pages(Assets assets, People people, WorkbenchSettings settings) {
    return new Pages(
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            WorkbenchConfiguration.class.getClassLoader(),
            "io.perennial.workbench.templates"),
        assets,
        people,
        settings);
  }
}
