import Foundation

/// What a name that an answer is written to stands for.
enum OutputPlace {
    /// A file, whether or not it is there yet, by its own name: of a link, that of what it leads to.
    case file(String)
    /// A device or a pipe: it is written into and keeps its name.
    case stream(String)

    init(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT, lstat(path, &status) != 0 else {
                throw Self.refusal(path, errno)
            }
            self = .file(path)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        case S_IFDIR: throw Self.refusal(path, EISDIR)
        default: self = .stream(path)
        }
    }

    static func refusal(_ path: String, _ code: Int32) -> Refusal {
        Refusal("\(path): it can not be written (\(String(cString: strerror(code)))).")
    }
}
