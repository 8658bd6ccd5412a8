/**
 * A whole configuration for a container: no privileges, nothing written but below `/tmp`, nothing of readers in the log.
 * Files are read through a link, so that a release is switched at once.
 */
export function nginxConf({ http, server }: { http: string; server: string }): string {
  return `# Made by the build, and fits this very build: its policies name the hashes of its scripts and styles.
include /etc/nginx/modules-enabled/*.conf;
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;
events {
  worker_connections 4096;
}
http {
  log_format quiet '$time_iso8601 $status $request_method $uri $bytes_sent';
  access_log /dev/stdout quiet buffer=64k flush=5s;
  client_body_temp_path /tmp/body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  client_max_body_size 1k;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30s;
  open_file_cache max=2000 inactive=60s;
  open_file_cache_valid 5s;
  open_file_cache_errors on;
${indent(http, 2)}
  server {
    listen 8080;
    listen [::]:8080;
    root /srv/site;
${indent(server, 4)}
  }
}
`;
}

function indent(text: string, by: number): string {
  return text.trimEnd().replace(/^(?=.)/gm, ' '.repeat(by));
}
