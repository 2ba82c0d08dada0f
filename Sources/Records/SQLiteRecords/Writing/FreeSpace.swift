import Foundation

/// How much a file system still takes.
enum FreeSpace {
    /// Whether so many bytes fit beside a file; true where nobody knows.
    static func holds(_ byteCount: Int, beside path: String) -> Bool {
        var system = statvfs()
        guard statvfs(path, &system) == 0 else { return true }
        return UInt64(system.f_bavail) * UInt64(system.f_frsize) >= UInt64(byteCount)
    }
}
