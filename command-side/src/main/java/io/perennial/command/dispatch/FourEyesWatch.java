package io.perennial.command.dispatch;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.access.Access;
import io.perennial.platform.access.AccessKind;
import io.perennial.platform.access.AccessLog;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Writes into the access log who tried to be both persons of a rule of four eyes, before the
 * attempt is refused: it leaves no event.
 */
public final class FourEyesWatch implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final CommandTargets targets;
  private final AccessLog log;

  public FourEyesWatch(CommandTargets targets, AccessLog log) {
    this.targets = targets;
    this.log = log;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    try {
      return chain.proceed();
    } catch (RefusedException e) {
      if (e.refusal() == CommonRefusal.FOUR_EYES) {
        log.append(access(unitOfWork.getMessage()));
      }
      throw e;
    }
  }

  private Access access(CommandMessage<?> message) {
    return new Access(
        AccessKind.REFUSED_FOUR_EYES,
        Objects.requireNonNullElse(CommandMetadata.text(message, EventMetadata.ACTOR), ""),
        CommandMetadata.text(message, EventMetadata.ON_BEHALF_OF),
        CommandMetadata.text(message, EventMetadata.SERVICE),
        targets
            .of(message.getPayloadType())
            .map(target -> target.definition().name())
            .orElse(message.getCommandName()),
        List.of(targets.streamId(message.getPayload())),
        false,
        null,
        null,
        CommandMetadata.text(message, EventMetadata.CORRELATION_ID),
        CommonRefusal.FOUR_EYES.code());
  }
}
