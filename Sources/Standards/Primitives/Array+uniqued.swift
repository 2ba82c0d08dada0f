extension Array where Element: Hashable {
    /// Without repeats, the first of each kept.
    public var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
