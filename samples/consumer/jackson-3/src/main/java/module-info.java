/** An application on Jackson 3. */
module org.example.records {
    requires dev.zhicheng.core;
    requires dev.zhicheng.rules;
    requires tools.jackson.databind;
}
