extension String {
    /// As it stands at the begin of a sentence or heading.
    public var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
