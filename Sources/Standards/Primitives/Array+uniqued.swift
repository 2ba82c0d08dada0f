extension Array where Element: Hashable {
    /// Without repeats, the first of each kept.
    @inlinable public var uniqued: [Element] {
        guard count > 1 else { return self }
        // A few are compared with each other, which is faster than to hash them.
        guard count > 12 else {
            var kept: [Element] = []
            kept.reserveCapacity(count)
            for element in self where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
