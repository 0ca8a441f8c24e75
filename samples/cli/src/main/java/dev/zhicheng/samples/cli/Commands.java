package dev.zhicheng.samples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each the words it speaks in where its constructor asks for them. */
final class Commands implements IFactory {

    private final Messages messages;

    Commands(Messages messages) {
        this.messages = messages;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Messages.class) {
                return type.cast(constructor.newInstance(messages));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
