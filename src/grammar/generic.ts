/**
 * What is known of the many tools that have no grammar: which words are executables, which of these are ordinary
 * words too, how many words name a command of theirs, and which run another command.
 *
 * Reviewed by hand. It claims nothing of options or arguments, so a command read with it is never reported.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const executablesByField: Readonly<Record<string, readonly string[]>> = {
  shells: words('sh bash zsh fish dash ksh csh tcsh ash pwsh powershell cmd tmux screen byobu zellij'),
  shellBuiltins: words(`
    . alias bg bind builtin cd command declare dirs disown echo enable eval exec exit export fg hash help history
    jobs kill let local logout popd printf pushd pwd read readonly set shift shopt source test trap type ulimit
    umask unalias unset wait`),
  files: words(`
    ls ll la cp mv rm mkdir rmdir touch ln cat tac more less head tail file stat find locate updatedb which whereis
    tree du df mount umount lsblk blkid fdisk sfdisk parted partprobe mkfs mkfs.ext4 mkfs.xfs fsck e2fsck tune2fs
    resize2fs xfs_growfs quota edquota repquota cpio dump restore dd sync chmod chown chgrp chattr lsattr getfacl
    setfacl readlink realpath basename dirname mktemp mkfifo shred truncate rename tar gzip gunzip zcat bzip2
    bunzip2 xz unxz zip unzip 7z rar unrar zstd rsync scp sftp ncdu fd bat exa eza install`),
  text: words(`
    grep egrep fgrep rg ag ack sed awk gawk sort uniq cut paste join split csplit tr wc nl tee xargs diff cmp comm
    patch fold fmt column expand unexpand rev od hexdump xxd strings iconv dos2unix unix2dos jq yq fzf seq shuf
    envsubst look base64 md5sum sha1sum sha256sum sha512sum cksum md5`),
  editors: words('vi vim nvim nano emacs pico ed code subl gedit open xdg-open pbcopy pbpaste xclip'),
  users: words(`
    sudo su doas whoami who w id users groups last lastlog finger useradd adduser usermod userdel deluser groupadd
    groupmod groupdel passwd chpasswd chsh pwconv grpconv lastb lastlog wall chage visudo newgrp gpasswd`),
  processes: words(`
    ps top htop btop atop pgrep pkill killall pidof nice renice nohup timeout time watch sleep lsof fuser strace
    ltrace gdb perf vmstat iostat mpstat sar pidstat pstree free uptime dmesg sysctl ipcs ipcrm ulimit taskset
    setsid stdbuf flock at atq atrm batch crontab anacron`),
  system: words(`
    uname hostname hostnamectl date cal timedatectl localectl locale locale-gen update-locale arch nproc lscpu lsmem lspci lsusb lshw
    dmidecode modprobe lsmod insmod rmmod systemctl journalctl service chkconfig update-rc.d init telinit runlevel
    shutdown reboot halt poweroff loginctl logger logrotate env printenv tty stty reset clear man info apropos
    whatis yes true false bc expr factor chroot nsenter unshare lsns cgcreate cgexec getent ldd ldconfig swapon
    swapoff mkswap losetup lvcreate lvs lvextend lvremove pvcreate pvs vgcreate vgs vgextend mdadm semanage
    restorecon chcon getsebool setsebool setenforce getenforce sestatus apparmor_status
    update-alternatives alternatives`),
  network: words(`
    ping ping6 curl wget http https ssh sshd ssh-keygen ssh-copy-id ssh-add ssh-agent telnet nc ncat netcat socat
    ftp ip ifconfig ifup ifdown route arp netstat ss traceroute tracepath mtr dig nslookup host whois nmap tcpdump
    tshark iptables ip6tables iptables-save iptables-restore netfilter-persistent nft ufw firewall-cmd brctl bridge ethtool iwconfig
    nmcli nmtui dhclient exportfs showmount rpcinfo smbclient smbpasswd htpasswd mkcert netplan ipvsadm conntrack iperf iperf3 ab wrk hey siege k6 locust certbot ngrok openssl gpg
    nginx httpd apachectl apache2 apache2ctl a2ensite a2enmod caddy haproxy traefik keytool`),
  packages: words(`
    apt apt-get apt-cache apt-key apt-mark add-apt-repository dpkg dpkg-reconfigure snap flatpak yum dnf rpm
    yum-config-manager zypper pacman yay apk brew port choco winget scoop pip pip3 pipx pipenv poetry uv uvx conda mkvirtualenv workon deactivate
    mamba pyenv virtualenv easy_install npm npx yarn pnpm bun bunx nvm fnm volta corepack gem bundle bundler rbenv
    rvm composer cargo rustup sdk sdkman asdf mise cpan nuget vcpkg conan`),
  languages: words(`
    python python2 python3 ipython jupyter pytest tox uvicorn gunicorn flask celery
    django-admin streamlit scrapy ruff black mypy flake8 node deno ts-node tsc tsx java javac
    jar javap jshell jps jstack jmap jstat jcmd mvn mvnw gradle gradlew kotlin kotlinc scala sbt
    go gofmt rustc ruby irb rails rake rspec php artisan perl lua luajit julia R Rscript swift dotnet gcc g++ cc
    c++ clang clang++ make cmake ctest ninja meson bazel ant ld ar nm objdump readelf strip gcov valgrind ghc cabal
    stack elixir iex mix erl clojure lein zig nim dart flutter`),
  javascript: words(`
    vite webpack rollup esbuild parcel babel eslint prettier oxlint biome jest vitest mocha playwright cypress next
    nuxt ng vue nest nodemon pm2 forever serve http-server json-server lerna nx turbo expo react-native
    create-react-app storybook prisma typeorm sequelize gulp grunt`),
  databases: words(`
    mysql mysqldump mysqladmin mysqlimport mysqld mysqlslap mysql_secure_installation mariadb mariadb-dump psql
    pg_dump pg_restore pg_ctl createdb dropdb createuser initdb postgres sqlite3 mongo mongosh mongod mongodump
    mongorestore mongoimport mongoexport mongos redis-cli redis-server redis-benchmark redis-sentinel
    redis-check-aof redis-check-rdb valkey-cli memcached sqlplus lsnrctl rman sqlcmd cqlsh nodetool influx
    clickhouse-client cockroach flyway liquibase hdfs hadoop hive spark-submit spark-shell pyspark airflow`),
  messaging: words(`
    kafka-topics kafka-topics.sh kafka-console-producer kafka-console-producer.sh kafka-console-consumer
    kafka-console-consumer.sh kafka-consumer-groups kafka-consumer-groups.sh kafka-configs kafka-configs.sh
    kafka-server-start kafka-server-start.sh kafka-server-stop.sh zookeeper-server-start zookeeper-server-start.sh
    zkServer.sh zkCli.sh kcat kafkacat rabbitmqctl rabbitmq-server rabbitmq-plugins nats mosquitto_pub
    mosquitto_sub`),
  versionControl: words('git gitk tig gh glab hub svn hg cvs pre-commit git-lfs git-flow lazygit'),
  containers: words(`
    docker docker-compose docker-machine dockerd docker-credential-helper containerd ctr crictl nerdctl runc podman
    podman-compose buildah skopeo lima limactl colima rancher dive hadolint trivy grype syft snyk cosign crane
    oras notary singularity apptainer lxc lxd lxc-create lxc-start vagrant virsh virt-install qemu-system-x86_64
    qemu-img VBoxManage multipass wsl`),
  kubernetes: words(`
    kubectl kubeadm kubelet kube-proxy k minikube kind k3s k3d k0s microk8s eksctl kops kubectx kubens k9s stern
    kustomize helm helmfile skaffold tilt istioctl linkerd cilium calicoctl etcdctl etcd argocd argo flux velero
    kompose kubeseal oc crossplane telepresence kubespray kubefwd krew`),
  cloudAndOperations: words(`
    aws awslocal sam cdk eb gcloud gsutil bq az heroku vercel netlify firebase fly flyctl wrangler doctl ncloud oci
    terraform tofu terragrunt tflint pulumi packer vault consul nomad ansible ansible-playbook ansible-galaxy
    ansible-vault ansible-inventory salt puppet chef knife jenkins act gitlab-runner sonar-scanner prometheus
    promtool grafana-cli grafana-server filebeat logstash fluentd elasticsearch kibana serverless sls`),
  windows: words(`
    dir copy xcopy robocopy move del ren md rd cls chcp ipconfig tasklist taskkill netsh setx reg sc schtasks where
    findstr tracert pathping start dism sfc chkdsk diskpart bcdedit wmic cmd.exe powershell.exe docker.exe
    Get-ChildItem Get-Content Get-Process Get-Service Get-Command Get-Help Set-Location Set-Content New-Item
    Remove-Item Copy-Item Move-Item Stop-Process Start-Process Start-Service Stop-Service Restart-Service
    Invoke-WebRequest Invoke-RestMethod Test-NetConnection Set-ExecutionPolicy Enable-WindowsOptionalFeature
    Select-String Write-Output Write-Host`),
  wrappers: words(`
    gosu su-exec tini dumb-init winpty unbuffer caffeinate proxychains proxychains4 busybox script expect ionice
    chpst parallel figlet cowsay neofetch stress stress-ng`),
};

/** Names of executables that learners type, without a path and with their own case: `ls`, `kubectl`, `gradlew`. */
export const executables: ReadonlySet<string> = new Set(Object.values(executablesByField).flat());

/** Programs of the fields below that people know as products: their names alone are no commands. */
const products = new Set(words('nginx httpd apache2 caddy haproxy traefik certbot ngrok openssl sshd gdb'));

/** Commands of a Unix system that are nothing but commands: no product and no service has their name. */
export const systemCommands: ReadonlySet<string> = new Set(
  ['shellBuiltins', 'files', 'text', 'users', 'processes', 'system', 'network']
    .flatMap((field) => executablesByField[field]!)
    .filter((name) => !products.has(name)),
);

/**
 * Executables that are ordinary words in notes as well, as English prose, a heading or a keyword of some
 * language: `find`, `service`, `k`. Such a word alone does not make a line a command; its shape and context must.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  words(`
    ab ack act airflow alias alternatives ant ar arch arp artisan ash at bash bat batch bg bind black bridge builtin
    bun bundle c++ cal cargo cat cd chef choco clear cmd code column comm command composer containerd copy
    crane cut cypress dart dash date dd declare del dir dirs dive echo ed elasticsearch enable env etcd eval
    exec exit expand expect expo export expr factor false fg file find finger firebase fish flock fluentd
    flutter flux fly fold forever free gem go gradle groups grunt gulp halt haproxy hash head help hey
    history host hostname http https hub id info init install ip jar java jenkins jest jobs join jupyter k
    kibana kill kind knife kotlin kubelet last less let lima local locale locate locust logger logout
    logstash look lua make man mariadb md memcached mise mix mocha mongo more mount move mysql nest next
    nginx nice nim node nomad notary nuget open packer parallel parcel paste patch perl php ping playwright
    poetry port postgres prettier printf prisma prometheus ps pulumi puppet python R rails rake rancher rar
    rd read readonly redis-server reg rename reset rev rollup route ruby ruff salt sam sar scala scoop
    screen script sdk seq serve serverless service set shift shutdown siege singularity sleep snap sort
    source split ss ssh stack start stat stern storybook stress strings strip su swift sync tail tar
    telepresence test tilt time timeout tmux top touch tr traefik trap tree true truncate turbo type umask
    users uv vagrant vault velero vi vite volta vue w wait watch webpack where which who yes zip
    flask celery scrapy dump restore wall quota hive workon`),
);

/**
 * How many words after the executable name one command, at most: `1` for `apt install`.
 * A record tells it by the first of these words, and under `*` for all other words.
 */
export type SubcommandDepth = number | ({ readonly '*': number } & Readonly<Record<string, number>>);

/** Tools whose first words are subcommands. For a tool that is not here, the executable alone is the command. */
export const subcommandDepth: Readonly<Record<string, SubcommandDepth>> = {
  // packages
  apt: 1,
  'apt-get': 1,
  'apt-cache': 1,
  'apt-key': 1,
  'apt-mark': 1,
  yum: 1,
  dnf: { '*': 1, module: 2, group: 2 },
  zypper: 1,
  apk: 1,
  snap: 1,
  flatpak: 1,
  brew: { '*': 1, services: 2 },
  port: 1,
  choco: 1,
  winget: 1,
  scoop: { '*': 1, bucket: 2 },
  pip: { '*': 1, cache: 2, config: 2 },
  pip3: { '*': 1, cache: 2, config: 2 },
  pipx: 1,
  pipenv: 1,
  poetry: { '*': 1, env: 2, self: 2, cache: 2 },
  uv: { '*': 1, pip: 2, tool: 2, python: 2, cache: 2 },
  conda: { '*': 1, env: 2 },
  mamba: { '*': 1, env: 2 },
  pyenv: 1,
  npm: { '*': 1, config: 2, cache: 2, dist: 2 },
  yarn: { '*': 1, config: 2, cache: 2, global: 2, workspace: 1, workspaces: 2 },
  pnpm: { '*': 1, store: 2, config: 2, env: 2 },
  bun: { '*': 1, pm: 2 },
  nvm: 1,
  fnm: 1,
  volta: 1,
  corepack: 1,
  gem: 1,
  bundle: 1,
  bundler: 1,
  rbenv: 1,
  rvm: 1,
  composer: { '*': 1, global: 2 },
  cargo: 1,
  rustup: { '*': 1, target: 2, component: 2, toolchain: 2, override: 2 },
  sdk: 1,
  asdf: { '*': 1, plugin: 2 },
  mise: 1,
  // languages and their builds
  go: { '*': 1, mod: 2, work: 2, tool: 1 },
  dotnet: { '*': 1, add: 1, tool: 2, nuget: 2, sln: 1, ef: 3 },
  rails: { '*': 1, db: 2 },
  swift: { '*': 1, package: 2 },
  flutter: { '*': 1, pub: 2 },
  dart: { '*': 1, pub: 2 },
  mix: 1,
  stack: 1,
  cabal: 1,
  bazel: 1,
  jupyter: 1,
  // javascript tools
  vite: 1,
  webpack: 1,
  next: 1,
  nuxt: 1,
  ng: 1,
  vue: 1,
  nest: 1,
  pm2: 1,
  nx: 1,
  turbo: 1,
  lerna: 1,
  expo: 1,
  prisma: { '*': 1, migrate: 2, db: 2 },
  playwright: 1,
  cypress: 1,
  storybook: 1,
  // services and the system
  systemctl: 1,
  timedatectl: 1,
  hostnamectl: 1,
  localectl: 1,
  loginctl: 1,
  ufw: 1,
  'netfilter-persistent': 1,
  nmcli: 2,
  netplan: 1,
  ip: 2,
  bridge: 2,
  nft: 2,
  netsh: 2,
  certbot: 1,
  openssl: 1,
  sc: 1,
  reg: 1,
  // version control
  git: {
    '*': 1,
    bisect: 2,
    bundle: 2,
    flow: 3,
    lfs: 2,
    maintenance: 2,
    notes: 2,
    remote: 2,
    'sparse-checkout': 2,
    stash: 2,
    submodule: 2,
    worktree: 2,
  },
  gh: { '*': 2, api: 1, browse: 1, status: 1, search: 2 },
  glab: 2,
  hub: 1,
  svn: 1,
  hg: 1,
  'pre-commit': 1,
  // containers
  docker: 1,
  'docker-machine': 1,
  podman: {
    '*': 1,
    compose: 2,
    container: 2,
    generate: 2,
    image: 2,
    kube: 2,
    machine: 2,
    manifest: 2,
    network: 2,
    play: 2,
    pod: 2,
    secret: 2,
    system: 2,
    volume: 2,
  },
  'podman-compose': 1,
  nerdctl: { '*': 1, compose: 2, container: 2, image: 2, namespace: 2, network: 2, system: 2, volume: 2 },
  ctr: 2,
  crictl: 1,
  runc: 1,
  buildah: 1,
  skopeo: 1,
  crane: 1,
  cosign: 1,
  oras: 1,
  trivy: 1,
  colima: 1,
  limactl: 1,
  multipass: 1,
  vagrant: { '*': 1, box: 2, plugin: 2, snapshot: 2 },
  virsh: 1,
  VBoxManage: 1,
  lxc: { '*': 1, config: 2, image: 2, network: 2, profile: 2, storage: 2 },
  // kubernetes
  kubectl: {
    '*': 1,
    apply: 1,
    auth: 2,
    certificate: 2,
    'cluster-info': 2,
    config: 2,
    create: 2,
    krew: 2,
    plugin: 2,
    rollout: 2,
    set: 2,
    top: 2,
  },
  k: { '*': 1, auth: 2, config: 2, create: 2, rollout: 2, set: 2, top: 2 },
  oc: { '*': 1, adm: 2, auth: 2, config: 2, create: 2, rollout: 2, set: 2 },
  kubeadm: { '*': 1, certs: 2, config: 2, init: 1, kubeconfig: 2, token: 2, upgrade: 2 },
  minikube: { '*': 1, addons: 2, cache: 2, config: 2, image: 2, node: 2, profile: 1 },
  kind: 2,
  k3d: 2,
  k3s: 1,
  microk8s: 1,
  eksctl: 2,
  kops: 2,
  kustomize: { '*': 1, edit: 3 },
  helm: { '*': 1, dependency: 2, get: 2, plugin: 2, registry: 2, repo: 2, search: 2, show: 2 },
  helmfile: 1,
  skaffold: 1,
  tilt: 1,
  istioctl: { '*': 1, 'proxy-config': 2, x: 2 },
  linkerd: { '*': 1, viz: 2 },
  cilium: { '*': 1, hubble: 2, connectivity: 2 },
  etcdctl: { '*': 1, snapshot: 2, member: 2, endpoint: 2, user: 2, role: 2, auth: 2 },
  argocd: { '*': 2, login: 1, logout: 1, version: 1 },
  argo: 1,
  flux: 2,
  velero: 2,
  kompose: 1,
  // cloud and operations
  aws: { '*': 2, configure: 2, help: 1 },
  awslocal: 2,
  sam: { '*': 1, local: 2, pipeline: 2 },
  cdk: 1,
  eb: 1,
  gcloud: {
    '*': 3,
    app: 2,
    auth: 2,
    builds: 2,
    components: 2,
    config: 2,
    functions: 2,
    info: 1,
    init: 1,
    projects: 2,
    run: 2,
    services: 2,
    version: 1,
  },
  gsutil: 1,
  bq: 1,
  az: { '*': 2, login: 1, logout: 1, network: 3, storage: 3, version: 1 },
  heroku: 1,
  vercel: 1,
  netlify: 1,
  firebase: 1,
  fly: 1,
  flyctl: 1,
  wrangler: { '*': 1, kv: 3, d1: 2, r2: 3, secret: 2 },
  doctl: 3,
  terraform: { '*': 1, state: 2, workspace: 2, providers: 2 },
  tofu: { '*': 1, state: 2, workspace: 2, providers: 2 },
  terragrunt: 1,
  pulumi: { '*': 1, stack: 2, config: 2 },
  packer: { '*': 1, plugins: 2 },
  vault: { '*': 1, auth: 2, kv: 2, operator: 2, policy: 2, secrets: 2, token: 2 },
  consul: { '*': 1, acl: 3, kv: 2 },
  nomad: { '*': 1, job: 2, node: 2 },
  'ansible-galaxy': { '*': 1, collection: 2, role: 2 },
  'ansible-vault': 1,
  'gitlab-runner': 1,
  serverless: 1,
  sls: 1,
  promtool: 2,
  // databases and messaging
  flyway: 1,
  liquibase: 1,
  rabbitmqctl: 1,
  'rabbitmq-plugins': 1,
  nodetool: 1,
};

/** Subcommands of tools without a grammar that notes list by themselves, below the tool's name: `restart : 재시작`. */
export const knownSubcommands: Readonly<Record<string, ReadonlySet<string>>> = {
  systemctl: new Set(
    words(`start stop restart reload status enable disable mask unmask is-active is-enabled is-failed list-units
      list-unit-files list-timers daemon-reload cat edit show kill isolate get-default set-default try-restart
      reload-or-restart reboot poweroff`),
  ),
  ufw: new Set(words('enable disable status allow deny reject limit delete reset reload')),
  apt: new Set(words('update upgrade install remove purge autoremove search show list full-upgrade')),
  helm: new Set(words('install upgrade uninstall list rollback history status template lint package pull')),
};

/** How a command that runs another one is read, up to where that one starts. */
export interface Wrapper {
  /** Own options, with their dashes, whose value is the next word: `-u` of `sudo -u deploy docker ps`. */
  readonly optionsWithValue: readonly string[];
  /** Own arguments before the other command: `1` for the `10s` of `timeout 10s curl …`. */
  readonly args: number;
  /** Words of the form `NAME=value` may stand before the other command. */
  readonly assignments: boolean;
}

const wrapper = (optionsWithValue: readonly string[] = [], args = 0, assignments = false): Wrapper => ({
  optionsWithValue,
  args,
  assignments,
});

/** Executables that run the command which follows them. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: wrapper(words('-u --user -g --group -h --host -p --prompt -C -D -R -T -r -t'), 0, true),
  doas: wrapper(['-u', '-C']),
  env: wrapper(['-u', '--unset', '-C', '--chdir', '-S', '--split-string'], 0, true),
  nohup: wrapper(),
  time: wrapper(['-f', '--format', '-o', '--output']),
  watch: wrapper(['-n', '--interval']),
  nice: wrapper(['-n', '--adjustment']),
  ionice: wrapper(['-c', '--class', '-n', '--classdata']),
  timeout: wrapper(['-s', '--signal', '-k', '--kill-after'], 1),
  stdbuf: wrapper(['-i', '--input', '-o', '--output', '-e', '--error']),
  setsid: wrapper(),
  unbuffer: wrapper(),
  caffeinate: wrapper(['-t', '-w']),
  exec: wrapper(['-a']),
  command: wrapper(),
  builtin: wrapper(),
  xargs: wrapper(words('-I -n -P -L -d -s -E -a --max-args --max-procs --max-lines --delimiter --arg-file')),
  strace: wrapper(words('-e -o -p -s -a -E -u')),
  ltrace: wrapper(words('-e -o -p -s -n -u')),
  taskset: wrapper([], 1),
  flock: wrapper(words('-w --timeout -E'), 1),
  chroot: wrapper([], 1),
  gosu: wrapper([], 1),
  'su-exec': wrapper([], 1),
  tini: wrapper(['-p', '-e']),
  'dumb-init': wrapper(),
  winpty: wrapper(),
  proxychains: wrapper(['-f']),
  proxychains4: wrapper(['-f']),
};
