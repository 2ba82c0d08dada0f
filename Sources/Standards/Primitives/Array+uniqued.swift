extension [String] {
    /// Without repeats, the first of each kept.
    public var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
