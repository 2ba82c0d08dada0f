/// Starts work side by side where it has nothing in common, and one after another, in order, where it has.
struct KeyedWork<Value: Sendable> {
    /// The last that was started with a key.
    private var last: [String: Task<Value, Never>] = [:]

    /// Starts work once all that was started before with one of its keys has ended.
    mutating func start(
        _ keys: [String], _ work: @escaping @Sendable () async -> Value
    ) -> Task<Value, Never> {
        let before = Set(keys.compactMap { last[$0] })
        let task = Task {
            for one in before { _ = await one.value }
            return await work()
        }
        for key in keys { last[key] = task }
        return task
    }

    /// Forgets work that has ended.
    mutating func end(_ task: Task<Value, Never>, _ keys: [String]) {
        for key in keys where last[key] == task { last[key] = nil }
    }
}
