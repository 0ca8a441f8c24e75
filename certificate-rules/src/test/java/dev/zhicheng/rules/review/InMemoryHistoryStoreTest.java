package dev.zhicheng.rules.review;

class InMemoryHistoryStoreTest extends HistoryStoreContract {

    @Override
    HistoryStore emptyStore() {
        return new InMemoryHistoryStore();
    }
}
